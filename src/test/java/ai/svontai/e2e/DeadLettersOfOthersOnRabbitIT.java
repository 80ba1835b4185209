package ai.svontai.e2e;

class DeadLettersOfOthersOnRabbitIT extends DeadLettersOfOthers {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
