import { office, sampleCloud, samplePlan, shop } from '../simulated-cloud/double/sample.ts';
import type { DirectoryUser } from './port.ts';
import { describeDirectory } from './double/suite.ts';
import { createSimulatedDirectory } from './simulated.ts';

describeDirectory('the simulated cloud', async () => {
  const { cloud, clock } = sampleCloud();
  const directory = createSimulatedDirectory(cloud);
  const isLocked = async ({ id }: DirectoryUser) => {
    const listed = await directory.listUsers({ unit: office });
    return listed.kind === 'listed' && listed.users.some((user) => user.id === id && user.isLocked);
  };
  return {
    directory, place: { unit: office }, otherPlace: { unit: shop }, nowhere: { unit: 'OU=nowhere,DC=cloud,DC=test' },
    nested: { place: { group: 'OU=Clients,DC=cloud,DC=test' }, logins: samplePlan().clients.flatMap(({ people }) => people.map(({ login }) => login)) },
    oldPasswordLives: false,
    /** Sooner or later everybody has a morning on which the password does not come right. */
    async lock(user) {
      while (!(await isLocked(user))) clock.pass(24 * 60);
    },
    stop: async () => {},
  };
});
