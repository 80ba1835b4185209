package ai.svontai.e2e;

class OperatorSpeaksOnRabbitIT extends OperatorSpeaks {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
