package ai.svontai.e2e;

class DeadLettersForPeopleOnEmbeddedIT extends DeadLettersForPeople {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
