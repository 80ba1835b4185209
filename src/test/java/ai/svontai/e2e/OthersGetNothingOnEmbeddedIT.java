package ai.svontai.e2e;

class OthersGetNothingOnEmbeddedIT extends OthersGetNothing {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
