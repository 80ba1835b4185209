package ai.svontai.graph;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes our app known to the rooms that ask about tokens. */
@Configuration(proxyBeanMethods = false)
class GraphApps {

    @Bean
    GraphApp graphApp(GraphAppSettings settings) {
        return new GraphApp(settings.id(), settings.secret());
    }
}
