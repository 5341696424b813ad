import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { searchEngineContract } from './searchEngineContract.ts';

searchEngineContract('MiniSearch', createMiniSearchEngine);
