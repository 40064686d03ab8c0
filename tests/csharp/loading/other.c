/* A libchiso of another binary interface: all it has to tell is which. */
unsigned int chiso_abi_version(void)
{
    return 99;
}
