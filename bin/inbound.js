#!/usr/bin/env node
import '../dist/commands/inbound.js';
