#!/usr/bin/env node
// The `fairground` command. Node 20 cannot read TypeScript, therefore tsx is registered before the command line loads.
import { register } from 'tsx/esm/api';

register();
await import('../src/main/fairground.ts');
