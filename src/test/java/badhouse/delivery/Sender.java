package badhouse.delivery;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Planted: a bean that knows where messages come from and go to; the binding annotation is fine. */
class Sender {

    void send(ProducerTemplate template, @Body String text) {
        template.sendBody("direct:anywhere", text);
    }

    void receive(Exchange exchange) {
        exchange.setRouteStop(true);
    }
}
