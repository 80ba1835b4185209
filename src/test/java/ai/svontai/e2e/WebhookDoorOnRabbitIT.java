package ai.svontai.e2e;

class WebhookDoorOnRabbitIT extends WebhookDoor {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
