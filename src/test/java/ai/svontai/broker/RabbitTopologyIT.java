package ai.svontai.broker;

import ai.svontai.local.TestBroker;
import ai.svontai.local.TestBrokers;

class RabbitTopologyIT extends LastingTopologyPromises {

    @Override
    TestBroker launch() {
        return TestBrokers.rabbitOrSkip();
    }
}
