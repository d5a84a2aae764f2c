import { office, sampleCloud, shop } from '../simulated-cloud/double/sample.ts';
import { describeDirectory } from './double/suite.ts';
import { createSimulatedDirectory } from './simulated.ts';

describeDirectory('the simulated cloud', async () => ({
  directory: createSimulatedDirectory(sampleCloud().cloud),
  place: { unit: office }, otherPlace: { unit: shop }, nowhere: { unit: 'OU=nowhere,DC=cloud,DC=test' },
  oldPasswordLives: false,
  stop: async () => {},
}));
