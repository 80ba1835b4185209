package ai.svontai.e2e;

class ManyCustomersOnTwoNodesOnRabbitIT extends ManyCustomersOnTwoNodes {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
