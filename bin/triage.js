#!/usr/bin/env node
import '../dist/commands/triage-door.js';
