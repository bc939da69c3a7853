// Two servers for the whole run: the site at the root of an origin, and under a path prefix of another.
import { createSite, listen } from '../../../scripts/serve.mjs';

const PREFIX = '/some/prefix/';

export default async function start() {
  const servers = [createSite(), createSite({ prefix: PREFIX })];
  process.env.NCT_URL = await listen(servers[0]);
  process.env.NCT_PREFIX_URL = await listen(servers[1], 0, PREFIX);
  return () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
}
