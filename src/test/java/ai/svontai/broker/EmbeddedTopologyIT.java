package ai.svontai.broker;

import ai.svontai.local.EmbeddedBroker;
import ai.svontai.local.TestBroker;

class EmbeddedTopologyIT extends TopologyPromises {

    @Override
    TestBroker launch() {
        return EmbeddedBroker.inMemory();
    }
}
