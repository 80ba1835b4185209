package badhouse.delivery;

import badhouse.webhook.Event;

/** Planted: a name that says nothing, and an import that is not declared. */
class DeliveryService {

    Event event() {
        return new Event();
    }
}
