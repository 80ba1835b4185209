package ai.svontai.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Templates for tests, as Meta lists their components; JSON with single quotes. */
final class Forms {

    static final String PLAIN = "{'type':'BODY','text':'We have not answered you yet.'}";
    static final String POSITIONAL = "{'type':'BODY','text':'Hi {{1}}, order {{2}} is ready, {{1}}.'}";
    static final String NAMED = "{'type':'BODY','text':'Hi {{name}}, order {{order_id}} is ready.'}";
    static final String TEXT_HEADER = "{'type':'HEADER','format':'TEXT','text':'Order {{1}}'}";
    static final String IMAGE_HEADER = "{'type':'HEADER','format':'IMAGE','example':{'header_handle':['4::a']}}";
    static final String LOCATION_HEADER = "{'type':'HEADER','format':'LOCATION'}";
    static final String FOOTER = "{'type':'FOOTER','text':'Write STOP for {{nothing}}.'}";
    static final String BUTTONS = """
            {'type':'BUTTONS','buttons':[
                {'type':'QUICK_REPLY','text':'Yes'},
                {'type':'URL','text':'Track','url':'https://shop.example/{{1}}'},
                {'type':'URL','text':'Shop','url':'https://shop.example'},
                {'type':'COPY_CODE','example':'SAVE10'},
                {'type':'PHONE_NUMBER','text':'Call','phone_number':'+902125550100'},
                {'type':'FLOW','text':'Form','flow_id':'1'}]}""";
    static final String CAROUSEL = "{'type':'CAROUSEL','cards':[]}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forms() {}

    static TemplateForm form(String... components) {
        return TemplateForm.of(json("[%s]".formatted(String.join(",", components))));
    }

    /** What is wrong with components, one after the other without a list around them. */
    static List<String> mistakes(TemplateForm form, String components) {
        return new TemplateCheck(form).mistakes(json("[" + components + "]"));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
