package ai.svontai.template;

/** Meta's list of templates is not what Meta documents. What we have is kept. */
class UnreadableList extends RuntimeException {

    UnreadableList(String why) {
        super("Meta's list of templates: " + why);
    }
}
