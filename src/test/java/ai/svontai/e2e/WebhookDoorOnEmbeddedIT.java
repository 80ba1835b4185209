package ai.svontai.e2e;

class WebhookDoorOnEmbeddedIT extends WebhookDoor {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
