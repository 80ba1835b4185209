package ai.svontai.e2e;

class CustomerGetsAnAnswerOnEmbeddedIT extends CustomerGetsAnAnswer {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
