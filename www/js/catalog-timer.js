// A worker that does nothing but wait: see catalog-clock.js.
self.onmessage = ({ data: [id, milliseconds] }) => setTimeout(() => self.postMessage(id), milliseconds);
