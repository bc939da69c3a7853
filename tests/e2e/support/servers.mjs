// Two servers for the whole run: the site at the root of an origin, and under a path prefix of another. Both forward
// `catalog/` to a catalog for trying things out.
import { startSandbox } from '../../../scripts/sandbox.mjs';
import { createSite, listen } from '../../../scripts/serve.mjs';

const PREFIX = '/some/prefix/';

export default async function start() {
  const { origin: catalog, stop } = await startSandbox();
  const servers = [createSite({ catalog }), createSite({ catalog, prefix: PREFIX })];
  process.env.NCT_CATALOG_URL = catalog;
  process.env.NCT_URL = await listen(servers[0]);
  process.env.NCT_PREFIX_URL = await listen(servers[1], 0, PREFIX);
  return () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    stop();
  };
}
