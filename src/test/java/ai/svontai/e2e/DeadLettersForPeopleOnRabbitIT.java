package ai.svontai.e2e;

class DeadLettersForPeopleOnRabbitIT extends DeadLettersForPeople {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
