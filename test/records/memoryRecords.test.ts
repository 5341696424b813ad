import { memoryRecords } from '../support/memoryRecords.ts';
import { describeRecords } from './recordsContract.ts';

describeRecords('in memory', async () => memoryRecords());
