//! A catalog to talk to: the operations of `contract/nct-portal.openapi.yaml`, the portal's search and the state database's
//! look-up, over made-up cards, with faults on demand. Nothing of it is shipped.
