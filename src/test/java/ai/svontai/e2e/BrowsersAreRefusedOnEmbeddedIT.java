package ai.svontai.e2e;

class BrowsersAreRefusedOnEmbeddedIT extends BrowsersAreRefused {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
