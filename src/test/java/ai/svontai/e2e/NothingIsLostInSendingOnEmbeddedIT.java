package ai.svontai.e2e;

class NothingIsLostInSendingOnEmbeddedIT extends NothingIsLostInSending {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
