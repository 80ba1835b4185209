package ai.svontai.e2e;

class TenantsConnectInABrowserOnRabbitIT extends TenantsConnectInABrowser {

    @Override
    World world() {
        return Worlds.rabbit();
    }
}
