#!/usr/bin/env node
import '../dist/commands/charter-door.js';
