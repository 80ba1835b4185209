package ai.svontai.e2e;

class AccountNewsOnEmbeddedIT extends AccountNews {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
