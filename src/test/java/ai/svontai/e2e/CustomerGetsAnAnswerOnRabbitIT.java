package ai.svontai.e2e;

class CustomerGetsAnAnswerOnRabbitIT extends CustomerGetsAnAnswer {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
