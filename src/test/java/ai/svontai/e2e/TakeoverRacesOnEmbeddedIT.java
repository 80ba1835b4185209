package ai.svontai.e2e;

class TakeoverRacesOnEmbeddedIT extends TakeoverRaces {

    @Override
    World world() {
        return Worlds.embedded();
    }
}
