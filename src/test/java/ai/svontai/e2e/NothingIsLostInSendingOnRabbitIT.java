package ai.svontai.e2e;

class NothingIsLostInSendingOnRabbitIT extends NothingIsLostInSending {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
