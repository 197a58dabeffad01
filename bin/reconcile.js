#!/usr/bin/env node
import '../dist/commands/reconcile-door.js';
