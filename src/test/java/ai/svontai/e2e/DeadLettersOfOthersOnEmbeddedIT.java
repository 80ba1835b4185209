package ai.svontai.e2e;

class DeadLettersOfOthersOnEmbeddedIT extends DeadLettersOfOthers {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
