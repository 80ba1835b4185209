package ai.svontai.e2e;

class ManyCustomersOnTwoNodesOnEmbeddedIT extends ManyCustomersOnTwoNodes {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
