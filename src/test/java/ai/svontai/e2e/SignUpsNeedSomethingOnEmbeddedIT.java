package ai.svontai.e2e;

class SignUpsNeedSomethingOnEmbeddedIT extends SignUpsNeedSomething {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
