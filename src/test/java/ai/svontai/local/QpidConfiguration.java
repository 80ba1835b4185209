package ai.svontai.local;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded broker consists of, in the words of its own configuration file.
 *
 * @param folder where Derby keeps queues and messages; in memory if null
 */
record QpidConfiguration(
        int port,
        String username,
        String password,
        @Nullable Path folder) {

    static final String HOST = "127.0.0.1";

    Map<String, Object> broker() {
        return Map.ofEntries(
                entry("name", "svontai"),
                entry("modelVersion", "9.1"),
                entry("authenticationproviders", List.of(users())),
                entry("ports", List.of(amqp())),
                entry("virtualhostnodes", List.of(virtualHost())));
    }

    /** By default the broker takes a plain password over TLS only. */
    private Map<String, Object> users() {
        return Map.ofEntries(
                entry("name", "plain"),
                entry("type", "Plain"),
                entry("secureOnlyMechanisms", List.of()),
                entry("users", List.of(Map.of("name", username, "type", "managed", "password", password))));
    }

    /** The default alias makes the client's virtual host "/" mean ours. */
    private Map<String, Object> amqp() {
        return Map.ofEntries(
                entry("name", "AMQP"),
                entry("port", port),
                entry("bindingAddress", HOST),
                entry("protocols", List.of("AMQP_0_9_1")),
                entry("authenticationProvider", "plain"),
                entry("virtualhostaliases", List.of(Map.of("name", "defaultAlias", "type", "defaultAlias"))));
    }

    private Map<String, Object> virtualHost() {
        if (folder == null) {
            return Map.ofEntries(
                    entry("name", "default"),
                    entry("type", "Memory"),
                    entry("defaultVirtualHostNode", true),
                    entry("virtualHostInitialConfiguration", "{\"type\": \"Memory\"}"));
        }
        return Map.ofEntries(
                entry("name", "default"),
                entry("type", "DERBY"),
                entry("storePath", folder.toAbsolutePath().toString()),
                entry("defaultVirtualHostNode", true),
                entry("virtualHostInitialConfiguration", "{\"type\": \"ProvidedStore\"}"));
    }
}
