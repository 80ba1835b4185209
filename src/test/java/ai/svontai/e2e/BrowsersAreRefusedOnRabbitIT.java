package ai.svontai.e2e;

class BrowsersAreRefusedOnRabbitIT extends BrowsersAreRefused {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
