package ai.svontai.e2e;

class CallersOnRabbitIT extends Callers {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
