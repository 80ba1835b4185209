package ai.svontai.e2e;

class TenantsConnectInABrowserOnEmbeddedIT extends TenantsConnectInABrowser {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
