// The header compiles as C++11 and its functions link as C.
#include "chiso.h"

#include <cstdio>
#include <memory>
#include <string>

namespace {

struct Free {
    void operator()(chiso_framework *framework) const { chiso_framework_free(framework); }
    void operator()(chiso_error *error) const { chiso_error_free(error); }
    void operator()(char *text) const { chiso_text_free(text); }
};

} // namespace

int main()
{
    chiso_error *error = nullptr;
    chiso_framework *found = nullptr;
    int32_t status = chiso_framework_builtin("par-2022-components", &found, &error);
    std::unique_ptr<chiso_framework, Free> framework(found);
    std::unique_ptr<chiso_error, Free> failure(error);
    char *text = nullptr;
    if (status == CHISO_OK)
        status = chiso_framework_id(framework.get(), &text, nullptr);
    std::unique_ptr<char, Free> id(text);
    bool same = status == CHISO_OK && std::string(id.get()) == "par-2022-components"
        && chiso_abi_version() == CHISO_ABI_VERSION;
    std::printf("c++ header: %d passed, %d failed\n", same ? 1 : 0, same ? 0 : 1);
    return same ? 0 : 1;
}
