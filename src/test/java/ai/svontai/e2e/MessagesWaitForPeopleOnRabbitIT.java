package ai.svontai.e2e;

class MessagesWaitForPeopleOnRabbitIT extends MessagesWaitForPeople {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
