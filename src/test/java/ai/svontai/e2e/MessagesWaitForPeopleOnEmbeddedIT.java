package ai.svontai.e2e;

class MessagesWaitForPeopleOnEmbeddedIT extends MessagesWaitForPeople {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
