package ai.svontai.broker;

import ai.svontai.local.EmbeddedBroker;
import ai.svontai.local.TestBroker;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LastingEmbeddedTopologyIT extends LastingTopologyPromises {

    @TempDir
    static Path folder;

    @Override
    TestBroker launch() {
        return EmbeddedBroker.in(folder);
    }
}
