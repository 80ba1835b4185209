package ai.svontai.onboarding;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringJUnitWebConfig(ConnectPage.class)
@ImportAutoConfiguration(WebMvcAutoConfiguration.class)
class ConnectPageTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;

    @BeforeEach
    void openTheDoor() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connect", "/connect/"})
    void thePageHasAShortAddress(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isOk()).andExpect(forwardedUrl("/connect/index.html"));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html",
        "connect.js, text/javascript",
        "connect.css, text/css",
        "callback.js, text/javascript",
        "callback.css, text/css"
    })
    void itsFilesAreServedAsWhatTheyAre(String file, String type) throws Exception {
        web.perform(get("/connect/" + file))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(type))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connect", "/connect/", "/connect/index.html", "/connect/connect.js"})
    void nothingFromElsewhereRunsInIt(String path) throws Exception {
        web.perform(get(path))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:;"
                                                + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-cache"));
    }

    @Test
    void otherPathsKeepTheirOwnHeaders() throws Exception {
        web.perform(get("/elsewhere")).andExpect(header().doesNotExist("Content-Security-Policy"));
    }
}
