// Runs a fuzz target over files without libFuzzer, so that every compiler and
// every build can look at the corpus again: replay FILE-OR-FOLDER...
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { REPLAY_MOST = 4 * 1024 * 1024 };

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        return 0;
    }
    uint8_t *data = malloc(REPLAY_MOST);
    size_t size = data ? fread(data, 1, REPLAY_MOST, file) : 0;
    fclose(file);

    // In a block of exactly its size a read past the end is seen.
    uint8_t *exact = realloc(data, size ? size : 1);
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
    return 1;
}

static int replay_folder(DIR *folder, const char *path)
{
    int count = 0;
    struct dirent *entry;
    while ((entry = readdir(folder))) {
        char name[4096];
        int len = snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
        if (entry->d_name[0] != '.' && len < (int)sizeof name) {
            count += replay_file(name);
        }
    }
    return count;
}

int main(int argc, char **argv)
{
    int count = 0;

    // Nothing at all is an input too, and needs no file.
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        count += folder ? replay_folder(folder, argv[i]) : replay_file(argv[i]);
        if (folder) {
            closedir(folder);
        }
    }
    printf("%d files\n", count);
    return count == 0;
}
