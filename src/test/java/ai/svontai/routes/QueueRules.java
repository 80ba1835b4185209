package ai.svontai.routes;

import java.util.List;

/** RabbitMQ: nothing is published without the broker's word, nothing is lost on the way out of a queue. */
final class QueueRules {

    static final List<Rule> ALL = List.of(
            Rule.forEndpoints(
                    "publish-one-way",
                    endpoint -> Rule.when(
                            isPublish(endpoint)
                                    && !endpoint.node().path("pattern").asText().equals("InOnly"),
                            "publishes to %s and needs pattern: InOnly; inside an HTTP call it would wait for an answer",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "publish-confirmed",
                    endpoint -> Rule.when(
                            isPublish(endpoint)
                                    && !endpoint.parameter("confirm").asText().equals("enabled"),
                            "publishes to %s and needs confirm: enabled; else it goes on before the broker has the message",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "publish-connection",
                    endpoint -> Rule.when(
                            isPublish(endpoint)
                                    && !endpoint.parameter("usePublisherConnection")
                                            .booleanValue(),
                            "publishes to %s and needs usePublisherConnection: true; a blocked publisher must not stop consumers",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "no-auto-declare",
                    endpoint -> Rule.when(
                            endpoint.isA("spring-rabbitmq")
                                    && (endpoint.parameter("autoDeclare").asBoolean()
                                            || endpoint.parameter("autoDeclareProducer")
                                                    .asBoolean()),
                            "declares %s; queues and exchanges are declared in one place, the broker room",
                            endpoint.uri())),
            Rule.forEndpoints(
                    "no-dashed-arguments",
                    endpoint -> endpoint.parameters().properties().stream()
                            .filter(option -> option.getKey().startsWith("arg.")
                                    && option.getKey().contains("-"))
                            .map(option ->
                                    "has the option %s, which Camel would write without dashes; declare it in the broker room"
                                            .formatted(option.getKey()))),
            Rule.forEndpoints(
                    "no-losing-options",
                    endpoint -> endpoint.parameters().properties().stream()
                            .filter(option -> StepRules.LOSING.contains(option.getKey()))
                            .map(option -> "has the option %s, which loses or mixes up messages; leave it out"
                                    .formatted(option.getKey()))));

    private QueueRules() {}

    private static boolean isPublish(Element.Endpoint endpoint) {
        return endpoint.isA("spring-rabbitmq") && !endpoint.isConsumed();
    }
}
