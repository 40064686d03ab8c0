/* Scores one unit and says why: score FRAMEWORK NODE=VALUE...
 *
 *   ./score par-2022-components appraisal=54,20 sipas=8,23 leaders=18,05 economy=5,31
 */
#include <chiso.h>
#include <stdio.h>
#include <string.h>

/* Declares "node=value". */
static int32_t declare(chiso_facts *facts, char *fact, chiso_error **error) {
    char *value = strchr(fact, '=');
    if (value != NULL) *value++ = '\0';
    return chiso_facts_set(facts, fact, value != NULL ? value : "", error);
}

int main(int count, char **arguments) {
    chiso_framework *framework = NULL;
    chiso_facts *facts = NULL;
    chiso_scorecard *card = NULL;
    chiso_error *error = NULL;
    char points[CHISO_POINTS_TEXT_CAPACITY], *reason = NULL;
    int64_t total = 0;
    size_t length = 0;
    int32_t status;

    if (chiso_abi_version() != CHISO_ABI_VERSION) {
        fprintf(stderr, "libchiso is of binary interface %u, this program of %d\n", (unsigned)chiso_abi_version(),
                CHISO_ABI_VERSION);
        return 1;
    }
    if (count < 2) {
        fprintf(stderr, "usage: %s FRAMEWORK NODE=VALUE...\n", arguments[0]);
        return 1;
    }
    status = chiso_framework_builtin(arguments[1], &framework, &error);
    if (status == CHISO_OK) status = chiso_facts_new(framework, &facts, &error);
    for (int at = 2; at < count && status == CHISO_OK; at++) status = declare(facts, arguments[at], &error);
    if (status == CHISO_OK) status = chiso_score(facts, NULL, CHISO_NO_PERIOD, 0, &card, &error);
    if (status == CHISO_OK) status = chiso_scorecard_points(card, "total", &total, &error);
    if (status == CHISO_OK) status = chiso_points_text(total, 2, points, sizeof points, &length, &error);
    if (status == CHISO_OK) status = chiso_scorecard_reason_text(card, "total", CHISO_LANG_VI, &reason, &error);

    if (status == CHISO_OK)
        printf("%s\n%s\n", points, reason);
    else
        fprintf(stderr, "%s\n", chiso_error_message(error));

    chiso_text_free(reason);
    chiso_error_free(error);
    chiso_scorecard_free(card);
    chiso_facts_free(facts);
    chiso_framework_free(framework);
    return status == CHISO_OK ? 0 : 1;
}
