import ssh2 from 'ssh2';

// The baseline of asking terminal servers: ssh2 with a connection kept to each, as many questions at once as the portal has
// under way, and nothing done with the answers. Prints what a round takes, in seconds and in seconds of a core.

const { PORT = '0', HOSTS = '0', ROUNDS = '0', AT_ONCE = '0' } = process.env;

const clients = await inTurns(Array.from({ length: Number(HOSTS) }, (_, at) => at), async (at) => {
  const client = new ssh2.Client();
  await new Promise<void>((resolve, reject) => void client.once('ready', resolve).once('error', reject).connect({ host: '127.0.0.1', port: Number(PORT), username: `portal${at}`, password: 'secret' }));
  return client;
});
const [begun, core] = [performance.now(), coreSeconds()];
for (let round = 0; round < Number(ROUNDS); round++) await inTurns(clients, ask);
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 / Number(ROUNDS), core: (coreSeconds() - core) / Number(ROUNDS) }));
for (const client of clients) client.end();

function ask(client: ssh2.Client): Promise<void> {
  return new Promise((resolve, reject) => {
    client.exec('quser', (error, channel) => {
      if (error) return reject(error);
      channel.on('data', () => {}).once('close', () => resolve());
    });
  });
}

async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const left = [...all];
  const takeNext = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) done.push(await work(one));
  };
  await Promise.all(Array.from({ length: Number(AT_ONCE) }, takeNext));
  return done;
}

function coreSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
